import DemoChain
import YAMLReading

extension Assumptions.Life {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "life",
            [
                "launch_days", "launch_peak_permille", "ramp_days", "ramp_permille", "phase_out_days",
                "phase_out_permille", "clearance_days", "clearance_permille", "successor_takes_permille",
                "successor_days", "last_shipment_days",
            ])
        launchDays = reading.days(fields, "launch_days")
        if let node = fields.values["launch_peak_permille"] {
            launchPeakPermille = reading.permillesByClass(node, "launch_peak_permille")
        }
        rampDays = reading.days(fields, "ramp_days")
        rampPermille = reading.permille(fields, "ramp_permille")
        phaseOutDays = reading.days(fields, "phase_out_days")
        phaseOutPermille = reading.permille(fields, "phase_out_permille")
        clearanceDays = reading.days(fields, "clearance_days")
        clearancePermille = reading.permille(fields, "clearance_permille")
        successorTakesPermille = reading.number(fields, "successor_takes_permille", 0...1000)
        successorDays = reading.days(fields, "successor_days")
        lastShipmentDays = reading.days(fields, "last_shipment_days")
    }
}

extension Assumptions.Prices {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "prices",
            ["pick_up_permille", "direct_pick_up_permille", "supply_permille", "cut_lift_permille", "cut_lift_days"])
        pickUpPermille = reading.permille(fields, "pick_up_permille")
        directPickUpPermille = reading.permille(fields, "direct_pick_up_permille")
        supplyPermille = reading.permille(fields, "supply_permille")
        cutLiftPermille = reading.permille(fields, "cut_lift_permille")
        cutLiftDays = reading.days(fields, "cut_lift_days")
    }
}

extension Assumptions.Supply {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "supply",
            [
                "store_cover_days", "account_cover_days", "forecast_error_permille", "top_up_permille",
                "lead_time_spread_days", "smallest_order_units", "scarce_days", "scarce_permille", "rotation_permille",
            ])
        storeCoverDays = reading.days(fields, "store_cover_days")
        if let node = fields.values["account_cover_days"] {
            let cover = reading.fields(node, "account_cover_days", ["first_ten", "second_ten", "last"])
            firstTenCoverDays = reading.days(cover, "first_ten")
            secondTenCoverDays = reading.days(cover, "second_ten")
            lastCoverDays = reading.days(cover, "last")
        }
        forecastErrorPermille = reading.number(fields, "forecast_error_permille", 0...1000)
        topUpPermille = reading.number(fields, "top_up_permille", 0...1000)
        leadTimeSpreadDays = reading.number(fields, "lead_time_spread_days", 0...30)
        smallestOrderUnits = reading.number(fields, "smallest_order_units", 0...1_000_000)
        scarceDays = reading.days(fields, "scarce_days")
        scarcePermille = reading.number(fields, "scarce_permille", 0...1000)
        rotationPermille = reading.number(fields, "rotation_permille", 0...1000)
    }
}

extension Assumptions.Consumers {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "consumers", ["substitutes_permille", "returned_permille", "returned_within_days"])
        substitutesPermille = reading.number(fields, "substitutes_permille", 0...1000)
        returnedPermille = reading.number(fields, "returned_permille", 0...1000)
        returnedWithinDays = reading.number(fields, "returned_within_days", 1...365)
    }
}

extension Assumptions.Proof {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "proof", ["imei_permille", "activated", "elsewhere_permille", "counted_from_units"])
        imeiPermille = reading.number(fields, "imei_permille", 0...1000)
        for node in fields.values["activated"].map({ reading.list($0, "activated") }) ?? [] {
            let step = reading.fields(node, "activated", ["days", "permille"])
            activated.append(
                Activated(
                    days: reading.number(step, "days", Int64(min((activated.last?.days ?? -1) + 1, 365))...365),
                    permille: reading.number(step, "permille", Int64(activated.last?.permille ?? 0)...1000)))
        }
        elsewherePermille = reading.number(fields, "elsewhere_permille", 0...1000)
        countedFromUnits = reading.number(fields, "counted_from_units", 0...1_000_000)
    }
}
