-- Programs ask for calls: what they wish of one, and the keys by which they get in.

-- Wishes of whoever asked. The message is words and sealed; the reference is the program's own name for the call, by which it is found again.
alter table call
  add column from_number           text,
  add column spoken_message_sealed bytea,
  add column ring_seconds          int check (ring_seconds between 5 and 600),
  add column record_wanted         boolean not null default false,
  add column created_by            text check (length(created_by) <= 80),
  add column reference             text check (length(reference) <= 80);
create unique index call_reference on call (hospital_id, reference);

-- A key opens only what its scopes name; without an end it is good until revoked.
alter table api_key
  add column scopes       text not null default '' check (scopes ~ '^([a-z_]+:(read|write)( [a-z_]+:(read|write))*)?$'),
  add column made_by      text not null default 'system',
  add column expires_at   timestamptz,
  add column last_used_at timestamptz;
alter table api_key alter column scopes drop default;
create unique index api_key_name on api_key (hospital_id, name) where revoked_at is null;

create or replace function hospital_of_api_key(hash bytea) returns table (hospital_id uuid, key_id uuid)
  language sql stable security definer set search_path = public as
$$ select k.hospital_id, k.id from api_key k
   where k.secret_hash = hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()) $$;
