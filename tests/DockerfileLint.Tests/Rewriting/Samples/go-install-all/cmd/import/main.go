package main

func main() { println("import") }
