internal import GRDB

/// The outbox's one table, and how older files come to it.
enum OutboxSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("messages") { database in
            // `given` is set before the last bytes of a message leave: from then on the server may have it.
            try database.execute(
                sql: """
                    CREATE TABLE message (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        handout TEXT NOT NULL,
                        pdf TEXT NOT NULL,
                        recipients TEXT NOT NULL,
                        sender TEXT NOT NULL,
                        content BLOB,
                        digest TEXT NOT NULL,
                        state TEXT NOT NULL CHECK (
                            state IN ('queued', 'sending', 'sent', 'refused', 'uncertain', 'canceled')),
                        changed INTEGER NOT NULL,
                        next INTEGER NOT NULL,
                        tries INTEGER NOT NULL DEFAULT 0,
                        owner TEXT,
                        lease INTEGER,
                        given INTEGER,
                        words TEXT,
                        UNIQUE (handout, pdf, recipients)
                    );
                    CREATE INDEX message_state ON message (state, next);
                    """)
        }
        return migrator
    }
}
