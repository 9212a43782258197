//! Finds the answer to a path.

/// An answer: its status and its text.
pub struct Answer {
    pub status: u16,
    pub text: String,
}

/// The routes.
pub struct Router {
    page: String,
}

impl Router {
    pub fn new(page: String) -> Self {
        Router { page }
    }

    pub fn answer(&self, path: &str) -> Answer {
        match path {
            "/" => Answer { status: 200, text: self.page.clone() },
            "/health" => Answer { status: 200, text: "up".to_string() },
            _ => Answer { status: 404, text: "not found".to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_paths_are_not_found() {
        assert_eq!(Router::new(String::new()).answer("/x").status, 404);
    }
}
