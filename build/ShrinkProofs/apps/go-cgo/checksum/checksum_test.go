package checksum

import "testing"

func TestCRC32(t *testing.T) {
	if got := CRC32([]byte("123456789")); got != 0xcbf43926 {
		t.Fatalf("got %x", got)
	}
}
