use std::net::TcpListener;

fn main() {
    for _ in TcpListener::bind("0.0.0.0:3000").expect("port 3000").incoming() {}
}
