-- How often role, access or password of a person have been changed: a session from before the last change is over.
alter table staff_member add column standing_changes int not null default 0;
