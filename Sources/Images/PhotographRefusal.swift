/// Why a file is not taken as a photograph.
package enum PhotographRefusal: Error, Equatable, Sendable {
    /// There is nothing in it.
    case empty
    /// It is larger than the limit, in bytes.
    case tooManyBytes(count: Int, limit: Int)
    /// It is something else than a JPEG.
    case notJPEG(PhotographType)
    /// It would take more pixels than the limit.
    case tooManyPixels(width: Int, height: Int, limit: Int)
    /// Its shorter side has fewer pixels than the limit.
    case tooFewPixels(width: Int, height: Int, limit: Int)
    /// It draws itself more often than the limit: a bomb.
    case tooManyScans(count: Int, limit: Int)
    /// It ends before the picture does.
    case endsEarly
    /// It cannot be decoded, or not without guesses; in libjpeg-turbo's words.
    case damaged(String)
}
