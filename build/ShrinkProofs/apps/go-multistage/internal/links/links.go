// Package links shortens addresses.
package links

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Shorten returns the short name of an address.
func Shorten(address string) string {
	sum := sha256.Sum256([]byte(address))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:4]))[:6]
}
