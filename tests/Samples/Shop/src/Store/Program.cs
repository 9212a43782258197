System.Console.WriteLine(Model.Product.Name);
