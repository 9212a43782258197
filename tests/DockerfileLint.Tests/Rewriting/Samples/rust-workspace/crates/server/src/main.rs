fn main() {
    println!("listening");
}
