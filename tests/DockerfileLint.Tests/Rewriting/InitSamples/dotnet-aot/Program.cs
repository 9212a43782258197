System.Console.WriteLine(System.DateTime.UtcNow);
