require("child_process").exec("ls | wc"); require("express")
