-- Who speaks slowly, or with long pauses, is waited for longer before a call answers. It says nothing of why.
alter table patient add column speaking_pace text not null default 'USUAL' check (speaking_pace in ('USUAL', 'SLOW'));
