#pragma once
#include <libexif/exif-data.h>

// A C array, which Swift sees as a tuple.
static inline ExifEntry *clibexif_entry(ExifData *data, ExifIfd directory, ExifTag tag) {
    return exif_content_get_entry(data->ifd[directory], tag);
}
static inline void clibexif_add(ExifData *data, ExifIfd directory, ExifEntry *entry) {
    exif_content_add_entry(data->ifd[directory], entry);
}
// Numbers of GPS tags are those of interoperability tags too, so that libexif has them as macros alone.
static inline ExifTag clibexif_tag(unsigned int number) { return (ExifTag)number; }
