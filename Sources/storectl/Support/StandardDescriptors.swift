import Glibc

/// Fills in standard descriptors that the caller had closed, before anything else is opened.
///
/// With `storectl … >&-` the next socket or file would become descriptor 1 and the answer would be written into
/// it. The fillers are opened the wrong way round, so that reading or writing them fails as on a closed one.
func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
        _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
}
