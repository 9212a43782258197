package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"example.com/mailer/internal/mail"
)

func main() {
	from := flag.String("from", "", "who sends")
	language := flag.String("language", "en", "the language")
	flag.Parse()
	log.SetFlags(0)

	data, err := os.ReadFile(fmt.Sprintf("locales/%s.json", *language))
	if err != nil {
		log.Fatal(err)
	}
	var texts map[string]string
	if err := json.Unmarshal(data, &texts); err != nil {
		log.Fatal(err)
	}
	path, err := mail.Mail{From: *from, To: "ada@example.com", Subject: texts["subject"]}.Save("spool")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("wrote %s", path)
}
