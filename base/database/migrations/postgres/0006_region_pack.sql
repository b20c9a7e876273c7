-- What the imported region packs tell about themselves, so that an export tells it again. `sources` is a JSON array of
-- objects with `id`, `title` and `licence`.
CREATE TABLE region_pack (
    slug TEXT NOT NULL PRIMARY KEY,
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    description_nb TEXT NOT NULL,
    description_nn TEXT NOT NULL,
    licence TEXT NOT NULL,
    sources TEXT NOT NULL
);
