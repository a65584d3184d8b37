import type { FlowCase, FlowFigures } from './flowFigures.ts';
import type { TemporaryPostgis } from './postgis.ts';

const TABLES = `
	drop table if exists commune, flow, member;
	create table commune (code text collate "C" primary key);
	create table flow (origin text collate "C", destination text collate "C", patients numeric(12, 2));
	create table member (territory int, code text collate "C");
`;

/** By the words of the definitions: shares are of all flows, unplaced ones (no destination) included. */
const COMMUNES = `
	with ranked as (
		select origin, destination, patients,
			row_number() over (partition by origin order by patients desc, destination) as place
		from flow where destination is not null
	), total as (
		select origin, sum(patients) as patients from flow group by origin
	), inflow as (
		select code, coalesce((select sum(patients) from flow where destination = code and origin <> code), 0) as patients
		from commune
	), largest as (
		select distinct on (origin) origin, destination
		from flow where destination <> origin
		order by origin, patients desc, destination
	), dominated as (
		select origin, destination
		from largest
		join inflow own on own.code = origin
		join inflow other on other.code = destination
		where other.patients > own.patients
	)
	select c.code, coalesce(one.destination, ''), coalesce(one.patients, 0.00),
		coalesce(two.destination, ''), coalesce(two.patients, 0.00), coalesce(total.patients, 0.00),
		case when one.patients = two.patients then 1 else 0 end, coalesce(dominated.destination, '')
	from commune c
	left join ranked one on one.origin = c.code and one.place = 1
	left join ranked two on two.origin = c.code and two.place = 2
	left join total on total.origin = c.code
	left join dominated on dominated.origin = c.code
	order by c.code;
`;

const TERRITORIES = `
	with side as (
		select territory, patients,
			exists (select from member m where m.territory = t.territory and m.code = origin) as lives,
			exists (select from member m where m.territory = t.territory and m.code = destination) as seen
		from (select distinct territory from member) t cross join flow
	), sums as (
		select territory,
			coalesce(sum(patients) filter (where lives and seen), 0.00) as stays,
			coalesce(sum(patients) filter (where lives and not seen), 0.00) as leaves,
			coalesce(sum(patients) filter (where seen and not lives), 0.00) as comes
		from side group by territory
	)
	select territory, stays, leaves, comes, round(stays / (stays + leaves), 9) from sums order by territory;
`;

/** The figures of a case by PostgreSQL: the second opinion. */
export function flowFiguresBySql(db: TemporaryPostgis, { codes, cells, territories }: FlowCase): FlowFigures {
	db.query(TABLES);
	db.copyInto('commune', codes.map((code) => [code])); // prettier-ignore
	db.copyInto(
		'flow',
		cells.map(({ row, column, patients }) => [
			codes[row],
			column < 0 ? null : codes[column],
			patients.toFixed(2),
		]),
	);
	db.copyInto(
		'member',
		territories.flatMap((nodes, territory) => nodes.map((node) => [territory, codes[node]] as const)),
	);
	db.query(
		'create index on flow (origin); create index on flow (destination); create index on member (code); analyze;',
	);
	return { communes: db.query(COMMUNES), territories: db.query(TERRITORIES) };
}
