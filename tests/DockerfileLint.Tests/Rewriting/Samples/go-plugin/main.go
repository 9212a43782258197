package main

import "plugin"

func main() {
	p, _ := plugin.Open("plugins/hello.so")
	_ = p
}
