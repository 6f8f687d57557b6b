extension RosterTask {
    /// People who share the work of some stores, and nobody else does: all where people help out, else those of a store, and of
    /// several where somebody moves from one to the other. Weekends are shared fairly within a team.
    package struct Team: Equatable, Sendable {
        /// Places in `stores`.
        package var stores: [Int]
        /// Places in `people`.
        package var people: [Int]
    }

    /// Each store and each person is in one.
    package var teams: [Team] {
        guard !helpsOut else { return [Team(stores: Array(stores.indices), people: Array(people.indices))] }
        var label = Array(stores.indices)
        let places = people.map(storesInvolved)
        for own in places {
            let labels = Set(own.map { label[$0] })
            guard let first = labels.min() else { continue }
            for store in label.indices where labels.contains(label[store]) { label[store] = first }
        }
        let teams = Set(label).sorted().map { team in
            Team(
                stores: stores.indices.filter { label[$0] == team },
                people: people.indices.filter { person in places[person].first.map { label[$0] == team } ?? false })
        }
        return teams + people.indices.filter { places[$0].isEmpty }.map { Team(stores: [], people: [$0]) }
    }

    /// Stores in which a person has to do with this roster.
    private func storesInvolved(_ person: Person) -> Set<Int> {
        var places = Set<Int>()
        for case .store(let store) in person.posts { places.insert(store) }
        for case .works(let slot) in person.standing.values { places.insert(slot.store) }
        return places
    }

    /// The task of a team alone.
    func part(_ team: Team) -> RosterTask {
        let place = Dictionary(uniqueKeysWithValues: team.stores.enumerated().map { ($1, $0) })
        var part = self
        part.stores = team.stores.map { stores[$0] }
        part.people = team.people.map { number in
            var person = people[number]
            person.posts = person.posts.map { post in
                if case .store(let store) = post { place[store].map { .store($0) } ?? .outside } else { post }
            }
            for case (let day, .works(var slot)) in person.standing {
                slot.store = place[slot.store] ?? slot.store
                person.standing[day] = .works(slot)
            }
            return person
        }
        return part
    }
}
