-- A message may say several documents: a ship notice of several orders (X12 856), an advice on several of ours (824).
alter table message add column part integer default 1 not null;
alter table message drop constraint one_message_per_place;
alter table message add constraint one_document_per_place unique (transmission_id, ordinal, part);
