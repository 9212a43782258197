// Package sales knows what was sold.
package sales

var byMonth = map[int]int{1: 120, 2: 95, 3: 143}

// Of returns the sales of a month.
func Of(month int) int { return byMonth[month] }
