// Links shortens addresses.
package main

func main() { println("links") }
