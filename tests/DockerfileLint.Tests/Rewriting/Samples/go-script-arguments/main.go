package main

func main() { println("sent") }
