package main

import (
	"fmt"
	"os"

	"example.com/sums/checksum"
)

func main() {
	for _, path := range os.Args[1:] {
		data, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Printf("%08x  %s\n", checksum.CRC32(data), path)
	}
}
