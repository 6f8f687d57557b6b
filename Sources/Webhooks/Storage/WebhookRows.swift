import Postgres
import Retail
import RetailSQL

extension WebhookEvent: SQLValue {}

extension Transaction {
    func webhooks() throws(PostgresError) -> [Webhook] {
        try all(
            """
            select h.id, a.code, h.event, h.url, h.created_at, h.ended_at
            from hook.address h left join chain.account a on a.id = h.account_id
            order by h.ended_at desc nulls first, h.id
            """
        ) { (row) throws(PostgresError) in
            Webhook(
                number: try row["id"], account: try row["code"], event: try row["event"], url: try row["url"],
                createdAt: try row["created_at"], endedAt: try row["ended_at"])
        }
    }

    func addWebhook(_ event: WebhookEvent, _ url: String) throws(PostgresError) -> NewWebhook {
        try one("select id, secret from hook.add(\(event), \(url))") { (row) throws(PostgresError) in
            NewWebhook(number: try row["id"], secret: try row["secret"])
        }
    }

    func removeWebhook(_ number: Int64) throws(PostgresError) -> Bool { try value("select hook.remove(\(number))") }

    func webhookDeliveries(_ limit: Int) throws(PostgresError) -> [WebhookDelivery] {
        try all(
            """
            select id, address_id, subject, made_at, attempts, next_at, delivered_at, failed_at, status, trouble
            from hook.delivery order by id desc limit \(limit)
            """
        ) { (row) throws(PostgresError) in
            WebhookDelivery(
                number: try row["id"], webhook: try row["address_id"], subject: try row["subject"],
                madeAt: try row["made_at"], attempts: try row["attempts"], nextAt: try row["next_at"],
                deliveredAt: try row["delivered_at"], failedAt: try row["failed_at"], status: try row["status"],
                trouble: try row["trouble"])
        }
    }

    func claimLetters(_ most: Int) throws(PostgresError) -> [WebhookLetter] {
        try all("select delivery, attempt, url, secret, event, body from hook.claim(\(most)::integer)") {
            (row) throws(PostgresError) in
            WebhookLetter(
                number: try row["delivery"], attempt: try row["attempt"], url: try row["url"],
                secret: try row["secret"], event: try row["event"], body: try row["body"])
        }
    }

    func settle(_ letter: WebhookLetter, _ status: Int?, _ trouble: String?) throws(PostgresError) {
        try execute(
            """
            select hook.settle(\(letter.number), \(letter.attempt)::integer, \(status)::integer, \(trouble)::text)
            """)
    }
}
