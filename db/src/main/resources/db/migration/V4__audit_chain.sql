-- Who saw or changed what: more of it, and sealed. An entry is written in the transaction of what it tells; a job then gives it
-- its place in the hospital's chain. Places are given at sealing, so an entry that commits late comes later and is never jumped.

alter table audit_entry
  add column role       text,
  add column door       text,
  add column address    text,
  add column patient_id uuid,
  add column reason     text;
comment on column audit_entry.reason is 'A code; the words of whoever gave a reason are sealed in break_glass';
comment on column audit_entry.address is 'Where the request came from, as the product saw it';
create index audit_entry_recent on audit_entry (hospital_id, at desc);
create index audit_entry_patient on audit_entry (patient_id, at) where patient_id is not null;

-- What waits to be sealed. Only a list to work through: verification looks at the entries themselves.
create table audit_waiting (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  entry_id            uuid not null unique
);
create index audit_waiting_hospital on audit_waiting (hospital_id);
create function audit_entry_waits() returns trigger language plpgsql as
$$ begin insert into audit_waiting (id, hospital_id, entry_id) values (gen_random_uuid(), new.hospital_id, new.id); return null; end $$;
create trigger audit_entry_waits after insert on audit_entry for each row execute function audit_entry_waits();
insert into audit_waiting select gen_random_uuid(), hospital_id, id from audit_entry;

-- The place of each entry, and SHA-256 over it and everything before it.
create table audit_link (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  number              bigint not null,
  entry_id            uuid not null unique,
  seal                bigint not null,
  link                bytea not null,
  unique (hospital_id, number)
);
create index audit_link_seal on audit_link (hospital_id, seal);

-- The end of the chain after each batch, proven by a key that is not in the database.
create table audit_seal (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  number              bigint not null,
  first_entry         bigint not null,
  last_entry          bigint not null,
  head                bytea not null,
  key_id              text not null,
  proof               bytea not null,
  sealed_at           timestamptz not null,
  unique (hospital_id, number)
);

do $$
declare t text;
begin
  foreach t in array array['audit_waiting','audit_link','audit_seal']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_hospital on %I using (hospital_id = current_hospital()) with check (hospital_id = current_hospital())', t);
  end loop;
end $$;

-- said of the whole table and not only by what was left out of V1's grant: nobody but the owner takes anything away
revoke update, delete, truncate on audit_entry, audit_link, audit_seal from ${app_role};
revoke update, truncate on audit_waiting from ${app_role};
