from shop.web import create_app
