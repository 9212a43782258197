mod distance;

use std::{env, fs, process};

fn main() {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.len() < 2 || arguments[0] != "--dictionary" {
        eprintln!("usage: spell --dictionary FILE WORD...");
        process::exit(2);
    }
    let words = arguments.split_off(2);
    let dictionary = fs::read_to_string(&arguments[1]).unwrap_or_else(|error| {
        eprintln!("{}: {error}", arguments[1]);
        process::exit(1);
    });
    for word in &words {
        let best = dictionary.lines().min_by_key(|known| distance::distance(word, known));
        println!("{word}: {}", best.unwrap_or("?"));
    }
}
