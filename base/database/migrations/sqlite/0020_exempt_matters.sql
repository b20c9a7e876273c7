-- An exempt matter is known to others by its public title and the legal basis alone.
ALTER TABLE matter ADD COLUMN legal_basis TEXT;
ALTER TABLE matter ADD COLUMN public_title_nb TEXT NOT NULL DEFAULT '';
ALTER TABLE matter ADD COLUMN public_title_nn TEXT NOT NULL DEFAULT '';
