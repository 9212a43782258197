package store

import "testing"

func TestAdd(t *testing.T) {
	s := New()
	s.Add("Walk")
	if got := len(s.All()); got != 2 {
		t.Fatalf("got %d notes", got)
	}
}
