from app.database import Store


def test_an_open_store_says_which_engine_answers(store: Store) -> None:
    assert store.info().nodes == {}
    assert store.info().engine
