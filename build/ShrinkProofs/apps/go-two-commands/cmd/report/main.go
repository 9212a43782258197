// Report prints the sales of a month.
package main

import (
	"flag"
	"fmt"

	"example.com/scheduler/internal/sales"
)

func main() {
	month := flag.Int("month", 1, "the month")
	flag.Parse()
	fmt.Printf("month %d: %d\n", *month, sales.Of(*month))
}
