package main

import (
	"net/http"
	"os/exec"
)

func main() {
	http.HandleFunc("/", func(answer http.ResponseWriter, request *http.Request) {
		output, _ := exec.Command("resizer", "-w", "10").Output()
		answer.Write(output)
	})
	http.ListenAndServe(":9000", nil)
}
