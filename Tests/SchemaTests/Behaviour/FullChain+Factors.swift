extension FullChain {
    /// A second factor of everybody, with a recovery code and a sign-in that awaits a code.
    static let factors = """
        insert into auth.factor (user_id, secret, offered_at, confirmed_at)
        select u.id, decode(repeat('ab', 20), 'hex'), now(), now() from auth.app_user u;
        insert into auth.recovery_code (user_id, hash) select f.user_id, sha256('recovery') from auth.factor f;
        insert into auth.threshold (hash, user_id) select sha256(f.user_id::text::bytea), f.user_id from auth.factor f;
        insert into auth.factor_demand (class) values ('hq');
        """
}
