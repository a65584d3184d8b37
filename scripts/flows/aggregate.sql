-- Adds up records of care by pair of places, in SQL that DuckDB and PostgreSQL run alike.
--
-- In:  flow_rows (residence, care, specialty, patients), all text, one row a record of the source.
-- Out: flow_cells, one row a pair of places as they are written and a specialty:
--        patients      sum of the counts that can be read, six decimals
--        hidden_cells  how many counts are hidden: empty, NS, S, *, or below a limit ('<11')
--        other_cells   how many are no count at all; they are in no sum
--        row_count     how many rows were added up
CREATE TABLE flow_cells AS
SELECT
	residence,
	care,
	specialty,
	SUM(
		CASE
			WHEN amount SIMILAR TO '[0-9]{1,9}([.,][0-9]+)?'
			THEN CAST(REPLACE(amount, ',', '.') AS DECIMAL(18, 6))
			ELSE CAST(0 AS DECIMAL(18, 6))
		END
	) AS patients,
	CAST(SUM(CASE WHEN amount IN ('', 'NS', 'S', '*') OR amount SIMILAR TO '<[0-9]+' THEN 1 ELSE 0 END) AS BIGINT) AS hidden_cells,
	CAST(
		SUM(
			CASE
				WHEN amount SIMILAR TO '[0-9]{1,9}([.,][0-9]+)?' THEN 0
				WHEN amount IN ('', 'NS', 'S', '*') OR amount SIMILAR TO '<[0-9]+' THEN 0
				ELSE 1
			END
		) AS BIGINT
	) AS other_cells,
	COUNT(*) AS row_count
FROM (
	SELECT
		COALESCE(TRIM(residence), '') AS residence,
		COALESCE(TRIM(care), '') AS care,
		COALESCE(TRIM(specialty), '') AS specialty,
		COALESCE(UPPER(TRIM(patients)), '') AS amount
	FROM flow_rows
) AS cleaned
GROUP BY residence, care, specialty;
