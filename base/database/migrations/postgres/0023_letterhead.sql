-- What stands at the top of a body's documents, below its name: lines of an address, a telephone number, a web site.
ALTER TABLE body ADD COLUMN letterhead TEXT NOT NULL DEFAULT '';
