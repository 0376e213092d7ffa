-- What a list of stories says of each beside its title; kept with the dossier it comes from.
ALTER TABLE dossier ADD COLUMN disagreements INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN pressing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN commitments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN themes TEXT NOT NULL DEFAULT '';
CREATE INDEX dossier_pressing ON dossier (pressing DESC) WHERE pressing > 0;
