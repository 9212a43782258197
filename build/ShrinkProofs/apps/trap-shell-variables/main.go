package main

import (
	"flag"
	"fmt"
)

func main() {
	greeting := flag.String("greeting", "hi", "what is said")
	flag.Parse()
	for _, name := range flag.Args() {
		fmt.Println(*greeting, name)
	}
}
