/** The knowledge base: articles in two languages with every former wording, found by their words, and whether they helped. The rules of the first migration hold here too. */
export const name = '0011-knowledge';
export const breaking = false;

export const sql = `
create table article (
  shop_id uuid not null, article_id uuid not null, slug text collate "C" not null, category text not null, title jsonb not null, body jsonb not null, reasons text[] not null,
  audience text collate "C" not null, published boolean not null, version int not null, bigrams text[] not null, helped int not null, not_helped int not null,
  updated_at timestamptz(3) not null, updated_by jsonb not null,
  constraint article_pk primary key (shop_id, article_id));
create unique index article_slug_key on article (shop_id, slug);
create index article_updated_idx on article (shop_id, updated_at desc, article_id desc);
create index article_bigrams_idx on article using gin (shop_id, bigrams);

create table article_version (
  shop_id uuid not null, article_id uuid not null, version int not null, document jsonb not null, at timestamptz(3) not null, made_by jsonb not null,
  constraint article_version_pk primary key (shop_id, article_id, version),
  constraint article_version_article_fk foreign key (shop_id, article_id) references article (shop_id, article_id));

create table article_vote (
  shop_id uuid not null, article_id uuid not null, voter text collate "C" not null, helped boolean not null, at timestamptz(3) not null,
  constraint article_vote_pk primary key (shop_id, article_id, voter),
  constraint article_vote_article_fk foreign key (shop_id, article_id) references article (shop_id, article_id));
`;
