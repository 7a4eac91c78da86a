-- Numbers of every kind: pain, temperatures, weights, hours. A number always says what it counts.
alter table finding alter column value type numeric;
alter table finding add column unit text;
update finding set unit = 'SCORE' where value is not null;
alter table finding add constraint finding_value_has_unit check ((value is null) = (unit is null));
