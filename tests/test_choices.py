"""What is reported, and what the reader did."""

from dashboard.choices import Act, meant


def stay(view):
    return view


CLICK, SEARCH = Act(stay), Act(stay, "words")
COUNTRY, STALE_COUNTRY = Act(stay, "country"), Act(stay, "country", echo=True)


def test_what_one_widget_tells_is_meant():
    assert meant([COUNTRY], navigated=False) == [COUNTRY]
    assert meant([STALE_COUNTRY], navigated=False) == [STALE_COUNTRY]


def test_with_another_act_a_widget_that_tells_its_former_value_is_not_meant():
    assert meant([STALE_COUNTRY, SEARCH], navigated=False) == [SEARCH]


def test_a_click_counts_before_what_widgets_tell_with_it():
    assert meant([STALE_COUNTRY, CLICK, SEARCH], navigated=False) == [CLICK]


def test_after_back_the_url_counts_and_not_what_the_widgets_still_show():
    assert meant([COUNTRY], navigated=True) == []
    assert meant([], navigated=True) == []
