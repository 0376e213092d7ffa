from recoupe.app.library import build as build
from recoupe.errors import RecoupeError as RecoupeError
from recoupe.model.dossier import Dossier as Dossier

__version__: str
__all__ = ["Dossier", "RecoupeError", "__version__", "build"]
