// Package checksum gives the checksums of zlib.
package checksum

// #cgo LDFLAGS: -lz
// #include <zlib.h>
import "C"
import "unsafe"

// CRC32 is the checksum of data.
func CRC32(data []byte) uint32 {
	if len(data) == 0 {
		return 0
	}
	return uint32(C.crc32(0, (*C.Bytef)(unsafe.Pointer(&data[0])), C.uInt(len(data))))
}
