package main

func main() { println("notes") }
