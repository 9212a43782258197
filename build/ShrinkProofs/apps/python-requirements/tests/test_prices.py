from shop import prices


def test_read():
    assert prices.read()['tea'] == 4
