fn main() {
    println!("{}", std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap());
}
