// Scheduler runs the report on a schedule.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"os"
	"os/exec"
	"time"
)

type job struct {
	Name      string   `json:"name"`
	Arguments []string `json:"arguments"`
}

func main() {
	path := flag.String("config", "jobs.json", "the jobs")
	flag.Parse()

	data, err := os.ReadFile(*path)
	if err != nil {
		log.Fatal(err)
	}
	var jobs []job
	if err := json.Unmarshal(data, &jobs); err != nil {
		log.Fatal(err)
	}

	for {
		for _, one := range jobs {
			command := exec.Command("report", one.Arguments...)
			command.Stdout, command.Stderr = os.Stdout, os.Stderr
			if err := command.Run(); err != nil {
				log.Printf("%s: %v", one.Name, err)
			}
		}
		time.Sleep(time.Hour)
	}
}
