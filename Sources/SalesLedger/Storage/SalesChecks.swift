import Postgres
import Retail
import RetailSQL

/// What only the whole chain shows about the lines of a file; each problem with its line, without its file.
extension Transaction {
    /// More than anybody mends in one go.
    private static var limit: Int { 1000 }

    /// Takes the days of the file for this load, as far as no other load has them; answers whether it got all. Of two that
    /// want one, the second waits here for the first.
    func takeSources(_ load: Int64) throws(PostgresError) -> Bool {
        try value(
            """
            with wanted as (
                select store_id, day, level, case when level in ('sell_in', 'sell_through') then account_id else 0 end as a,
                    min(region_id) as region_id
                from sales_line group by store_id, day, level, a
            ), taken as (
                insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
                select store_id, day, level, a, region_id, \(load) from wanted order by store_id, day, level, a
                on conflict do nothing returning 1
            )
            select (select count(*) from wanted) = (select count(*) from taken)
            """)
    }

    /// Days of the file that another load holds, and still holds.
    func heldDays(against load: Int64, mayReplace: Bool) throws(PostgresError) -> [Problem] {
        try all(
            """
            with wanted as (
                select store_id, day, level,
                    case when level in ('sell_in', 'sell_through') then account_id else 0 end as account_id,
                    min(line) as line, count(*) as lines
                from sales_line where load_id is null group by 1, 2, 3, 4
            )
            select w.line, w.lines, w.day, w.level, coalesce(p.code, r.code, '–'),
                s.load_id, coalesce(l.file_name, '–'), count(*) over ()
            from wanted w
                left join chain.sales_source s using (store_id, day, level, account_id)
                left join chain.load l on l.id = s.load_id
                left join chain.location p on p.id = w.store_id
                left join chain.region r on r.id = -w.store_id
            where s.load_id is distinct from \(load)
            order by w.line limit \(Self.limit)
            """
        ) { (row) throws(PostgresError) in
            let load: Int64? = try row[5]
            let values = try [
                "lines": "\(row[1] as Int)", "day": "\(row[2] as Day)", "level": row[3] as String,
                "place": row[4] as String, "load": load.map { "\($0)" } ?? "–", "file": row[6] as String,
                "days": "\(row[7] as Int)",
            ]
            return Problem(
                mayReplace && load != nil ? "sales.held" : "sales.held-by-others", values,
                at: Place(line: try row[0], path: "day", value: values["day"]))
        }
    }

    /// Lines by which a phone would be counted twice at a level, over the whole chain: what the level counts so far and
    /// the whole file are taken together, so that a return in the file frees the phone.
    func repeatedSerials() throws(PostgresError) -> [Problem] {
        try all(
            """
            with phone as (
                select serial, level, sum(units) as units from sales_line
                where serial is not null and level <> 'store_stock' group by serial, level
            ), beyond as (
                select p.serial, p.level, coalesce(c.units, 0) as before, sign(p.units + coalesce(c.units, 0)) as side,
                    c.load_id, c.store_id, c.day, c.line
                from phone p left join chain.serial_count c using (serial, level)
                where p.units + coalesce(c.units, 0) not between -1 and 1
            )
            select n.line, n.serial_column, n.serial, n.level, n.is_in_file, n.first_line, b.line, b.day,
                coalesce(l.code, '–'), coalesce(f.file_name, '–'), b.side < 0
            from (
                select s.line, s.serial_column, s.serial, s.level, s.units,
                    row_number() over w > 1 as is_in_file, first_value(s.line) over w as first_line
                from sales_line s where s.load_id is null and s.serial is not null
                window w as (partition by s.serial, s.level, s.units order by s.day, s.line)
            ) n
                join beyond b on b.serial = n.serial and b.level = n.level and b.side = n.units
                left join chain.location l on l.id = b.store_id
                left join chain.load f on f.id = b.load_id
            where n.is_in_file or b.before = b.side
            order by n.line limit \(Self.limit)
            """
        ) { (row) throws(PostgresError) in
            let (isInFile, isReturn): (Bool, Bool) = try (row[4], row[10])
            let column: Int = try row[1]
            let serial: IMEI = try row[2]
            var values = try ["serial": "\(serial)", "level": row[3] as String]
            if isInFile {
                values["first"] = "\(try row[5] as Int)"
            } else {
                values["line"] = "\(try row[6] as Int)"
                values["day"] = "\(try row[7] as Day)"
                values["place"] = try row[8]
                values["file"] = try row[9]
            }
            let code =
                isReturn
                ? (isInFile ? "sales.serial-returned-in-file" : "sales.serial-returned")
                : (isInFile ? "sales.serial-in-file" : "sales.serial-counted")
            return Problem(
                code, values,
                at: Place(line: try row[0], column: column > 0 ? column : nil, path: "serial", value: "\(serial)"))
        }
    }
}
